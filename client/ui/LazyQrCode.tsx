import { lazyPiece } from "#client/ui/lazy-piece.ts";

/** `QrCode`, fetched only where one is shown. Wants a `Suspense` around it. */
export const LazyQrCode = lazyPiece(async () => ({ default: (await import("./QrCode.tsx")).QrCode }));
