import type { join as en } from "../en/join.ts";
import type { Same } from "../messages.ts";

/** Joining: who invites and what for, before anybody gives a name. */
export const join: Same<typeof en> = {
  invites: "{{ names }} convida você",
  inviteTogether: "{{ names }} convidam você",
  invited: "Você recebeu um convite",
  asFacilitator: "Com este link, você ajuda a facilitar a oficina. Ele serve uma vez, para uma pessoa.",
  asAdvisory: "Este link é para o conselho comunitário.",
  asObserver: "Com este link, você lê o que acontece, sem escrever.",
  heldIn: "O idioma da oficina é {{ language }}.",
  whoSees: "Quem vê o que você diz",
  seesWords: "Toda a oficina vê o que você escreve.",
  seesNamePresent:
    "Quem facilita vê a lista de nomes; as outras pessoas veem os nomes de quem está ali naquele momento.",
  seesNameNumber: "Só quem facilita vê os nomes; as outras pessoas veem quantas são.",
  operator: "Quem cuida deste servidor é {{ operator }}, que pode ver o que se escreve e quem se conecta.",
  operatorUnsaid:
    "Não foi dito quem cuida deste servidor. Seja quem for, pode ver o que se escreve e quem se conecta.",
  review: "Em {{ date }}, quem facilita revê tudo e diz o que fica guardado e o que é apagado.",
  name: "Seu nome nesta oficina",
  nameHint: "Não precisa ser o seu nome verdadeiro. Escolha como podem chamar você.",
  nameMissing: "Escreva um nome que as outras pessoas vão ver. Não precisa ser o verdadeiro.",
  people: "Quantas pessoas usam este aparelho agora?",
  enter: "Entrar",
  entering: "Entrando…",
  already: "Este navegador já está nesta oficina.",
  goOnAs: "Continuar como {{ name }}",
  other: "Entrar como outra pessoa",
  withCode: "Entrar com um código",
  code: "Código de oito letras",
  codeHint: "Está no cartaz ou na tela. Maiúsculas e espaços não importam.",
  codeMissing: "Um código tem oito letras. Olhe de novo; o que você escreveu continua aqui.",
  look: "Continuar",
  looking: "Abrindo o convite…",
  otherCode: "Usar outro código",
  waitTitle: "Você está na porta",
  waitText:
    "Alguém que facilita a oficina vai abrir para você. Pode deixar esta página aberta; ela segue sozinha.",
};
