import type { history as english } from "../en/history.ts";
import type { Same } from "../messages.ts";

/** Momentos anteriores de um quadro. */
export const history: Same<typeof english> = {
  title: "Momentos anteriores",
  intro:
    "Você pode voltar a como o quadro estava em um destes momentos. Como ele está agora também fica guardado como um momento, para você poder desfazer.",
  nameLabel: "Dê um nome a este momento",
  nameHint: "Por exemplo: antes de juntar os bilhetes",
  keep: "Guardar este momento",
  kept: "Guardado: {{ name }}",
  none: "Ainda não há nenhum momento guardado. Um é guardado sozinho antes de trazer algo, antes de voltar atrás e quando uma atividade termina.",
  list: "Momentos guardados",
  "cause-named": "{{ name }}",
  "cause-import": "Antes de trazer algo",
  "cause-restore": "Antes de voltar atrás",
  "cause-person": "Antes de desfazer o que uma pessoa fez",
  "cause-activity": "Fim de: {{ name }}",
  cards: { one: "1 bilhete ou folha", other: "{{ n }} bilhetes e folhas" },
  look: "Ver o que mudaria",
  lookAt: "Ver o que mudaria: {{ name }}",
  letGo: "Deixar ir",
  letGoOf: "Deixar ir: {{ name }}",
  gone: "Não está mais guardado: {{ name }}",
  wouldChange: "Se você voltar a “{{ name }}”",
  asThen: "Nada mudaria: o quadro está como estava então.",
  comes: { one: "Volta 1", other: "Voltam {{ n }}" },
  goes: { one: "Sai 1", other: "Saem {{ n }}" },
  changes: { one: "Muda 1", other: "Mudam {{ n }}" },
  noWords: "sem palavras",
  goesWhere: "O que sai é tirado, não apagado: pode ser trazido de volta.",
  goBack: "Voltar a este momento",
  leave: "Deixar como está",
  done: "O quadro está como em “{{ name }}”.",
  undo: "Desfazer",
  undone: "Desfeito. O quadro está como antes.",
};
