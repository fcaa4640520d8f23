import type { Messages } from "../messages.ts";

/** What goes out to people, in the workshop’s own language: the text for a chat and the poster. */
export const invitation = {
  chat: "You are invited to “{{ title }}”.\nOpen this link on your phone, no account needed:\n{{ url }}\nOr go to {{ place }} and write the code {{ code }}",
  invitation: "Invitation",
  scan: "Point your phone’s camera here",
  orGo: "or open this address and write the code",
  posterNote: "No account needed. You choose the name that the others see.",
  qrName: "QR code that opens the invitation",
} as const satisfies Messages;
