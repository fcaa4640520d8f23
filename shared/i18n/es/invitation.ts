import type { invitation as en } from "../en/invitation.ts";
import type { Same } from "../messages.ts";

/** What goes out to people, in the workshop’s own language: the text for a chat and the poster. */
export const invitation: Same<typeof en> = {
  chat: "Tienes una invitación a “{{ title }}”.\nAbre este enlace en tu teléfono, sin crear cuenta:\n{{ url }}\nO entra a {{ place }} y escribe el código {{ code }}",
  invitation: "Invitación",
  scan: "Apunta aquí la cámara de tu teléfono",
  orGo: "o abre esta dirección y escribe el código",
  posterNote: "No hace falta una cuenta. Tú eliges el nombre que ven las demás personas.",
  qrName: "Código QR que abre la invitación",
};
