import { lazy } from "solid-js";

/** `QrCode`, fetched only where one is shown. Wants a `Suspense` around it. */
export const LazyQrCode = lazy(async () => ({ default: (await import("./QrCode.tsx")).QrCode }));
