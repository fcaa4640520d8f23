import type { invitation as en } from "../en/invitation.ts";
import type { Same } from "../messages.ts";

/** What goes out to people, in the workshop’s own language: the text for a chat and the poster. */
export const invitation: Same<typeof en> = {
  chat: "Você recebeu um convite para “{{ title }}”.\nAbra este link no celular, sem criar conta:\n{{ url }}\nOu entre em {{ place }} e escreva o código {{ code }}",
  invitation: "Convite",
  scan: "Aponte a câmera do celular para cá",
  orGo: "ou abra este endereço e escreva o código",
  posterNote: "Não precisa de conta. Você escolhe o nome que as outras pessoas veem.",
  qrName: "Código QR que abre o convite",
};
