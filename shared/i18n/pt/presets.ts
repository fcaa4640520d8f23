import type { presets as en } from "../en/presets.ts";
import type { Same } from "../messages.ts";

/** Pautas prontas: para que serve cada uma, e o que cada passo diz às pessoas e, na sua nota, a quem facilita. */
export const presets = {
  "light.name": "Um encontro leve",
  "light.about": "Uma hora: escrever, ler, conversar e escolher com o que seguir.",
  "framing.name": "Entender o problema",
  "framing.about": "Uma hora e meia: do que cada pessoa sabe a uma primeira descrição do problema.",
  "personas.name": "Personagens e relações",
  "personas.about": "Uma hora: a quem isto diz respeito e quem decide sobre quem.",
  "needs.name": "O que vem primeiro",
  "needs.about": "Uma hora: ler do que precisamos, juntar o que é igual e dizer o que vem primeiro.",
  "risk.name": "Riscos e preparo",
  "risk.about": "Três quartos de hora: o que pode dar errado e se está tudo pronto.",
  "advisory.name": "Reunião do conselho comunitário",
  "advisory.about": "Três quartos de hora: o que foi feito desde a última vez, uma pergunta, uma proposta.",
  "deep.name": "Um processo de vários encontros",
  "deep.about": "Seis encontros com as mesmas pessoas, da vida aqui ao que foi combinado.",
  "week.name": "Uma semana, cada um na sua hora",
  "week.about": "Sete dias sem hora comum: cada pessoa vem quando pode.",

  "arrive.title": "Chegar",
  "arrive.say": "Entre, diga oi e teste se consegue escrever e ouvir.",
  "arrive.note":
    "Receba cada pessoa pelo nome. Ajude agora com os aparelhos. Diga como voltar se a conexão cair.",
  "purpose.title": "Por que estamos aqui",
  "purpose.say":
    "Ouça por que nos encontramos, o que será decidido e até onde este grupo decide. Pergunte o que não estiver claro.",
  "purpose.note":
    "Leia em voz alta o propósito, até onde se decide e quem leva adiante. Combinem como se tratar. Não usar tecnologia nova é um resultado possível.",
  "round.title": "Uma rodada",
  "round.say": "Cada pessoa fala uma vez, na sua vez. Você pode passar; a vez será oferecida de novo.",
  "round.note":
    "Comece por outra pessoa que da última vez. Não responda e não deixe que respondam. Não fale por último.",
  "write.title": "Escrever em silêncio",
  "write.say": "Escreva o que você sabe sobre isto, uma ideia em cada bilhete. Enquanto isso ninguém fala.",
  "write.note":
    "Mantenha o silêncio, você também. Ninguém vê os bilhetes de outras pessoas; mostre todos juntos quando quase todas terminarem.",
  "read.title": "Ler",
  "read.say": "Leia o que está no mural. Pergunte o que você não entender.",
  "read.note": "Leia em voz alta para quem lê pouco. Só perguntas para entender, ainda sem julgar.",
  "cluster.title": "Juntar o que combina",
  "cluster.say": "Ponha em grupos os bilhetes que combinam e dê a cada grupo um nome com as suas palavras.",
  "cluster.note":
    "Um bilhete pode ficar sozinho. Peça nomes que digam algo. Junte o que é igual antes de escolher.",
  "dots.title": "O que mais importa",
  "dots.say": "Cada pessoa escolhe os três grupos que mais importam para ela.",
  "dots.note": "Isto reduz as opções, não decide. Cada pessoa escolhe sozinha antes de ouvir as outras.",
  "break.title": "Pausa",
  "break.say": "Levante-se, beba algo e volte na hora.",
  "break.note": "Faça a pausa mesmo com atraso. Veja quem ainda não foi ouvido.",
  "groups.title": "Descrever o problema em quatro",
  "groups.say":
    "Em grupos de quatro: escrevam o problema, a quem ele atinge e o que acontece se nada for feito.",
  "groups.note":
    "Misture os grupos. Visite cada um. Pergunte por que a tecnologia resolveria isto, por que algo novo e quem usaria.",
  "report.title": "Contar aos outros",
  "report.say": "Cada grupo conta aos outros em dois minutos o que escreveu.",
  "report.note": "Dois minutos por grupo. Anote o que é diferente em vez de suavizar.",
  "close.title": "Fechar",
  "close.say": "Ouça com o que ficamos e o que vem depois. Diga uma frase sobre hoje, se quiser.",
  "close.note":
    "Diga o resultado, quem faz o quê e até quando, e onde se pode ler. Agradeça. Termine na hora.",

  "meetContext.title": "Encontro 1: nossa vida aqui",
  "meetContext.say":
    "Contamos como vivemos, nos conectamos e nos protegemos, e dizemos qual seria um bom resultado.",
  "meetContext.note": "Ainda sem soluções. Escreva o que seria sucesso nas palavras do grupo e guarde.",
  "meetFraming.title": "Encontro 2: entender o problema",
  "meetFraming.say": "Escrevemos o problema, suas causas e o que acontece se nada for feito.",
  "meetFraming.note": "Use neste encontro a pauta para entender o problema. Mantenha as mesmas pessoas.",
  "meetPeople.title": "Encontro 3: personagens",
  "meetPeople.say": "Descrevemos quem usaria, de quem os dados falam e quem mais tem algo a dizer.",
  "meetPeople.note": "Sem nomes reais. Só está completo quando houver os três tipos.",
  "meetNeeds.title": "Encontro 4: do que precisamos",
  "meetNeeds.say": "Escrevemos do que precisamos, por quê e como sabemos disso.",
  "meetNeeds.note": "Pergunte de que tipo é a evidência e quem falta nela.",
  "meetChoose.title": "Encontro 5: o que vem primeiro",
  "meetChoose.say": "Juntamos o que é igual e dizemos o que vem primeiro.",
  "meetChoose.note":
    "Combinem antes quanto acordo o grupo precisa. Não usar tecnologia nova continua entre as opções.",
  "meetReview.title": "Encontro 6: olhar para trás",
  "meetReview.say": "Olhamos o que foi prometido e o que dissemos que seria sucesso.",
  "meetReview.note":
    "Nada se fecha enquanto algo que o grupo pôs em primeiro não tiver resposta. Marque a próxima data.",

  "answers.title": "O que foi feito desde então",
  "answers.say": "Ouça o que foi feito com o que dissemos, o que não foi e por quê.",
  "answers.note": "O grupo diz se algo foi respondido, em parte ou não. O órgão responsável não diz.",
  "question.title": "A pergunta de hoje",
  "question.say": "Ouça a pergunta de hoje e até onde este conselho a decide.",
  "question.note": "Uma só pergunta. Diga se quer informar, pedir conselho ou que decidam.",
  "proposal.title": "Uma proposta",
  "proposal.say": "Ouça a proposta. Diga se você tem um motivo para não seguir adiante.",
  "proposal.note":
    "Basta que sirva por enquanto e se possa testar sem dano. Só um motivo contra precisa de palavras.",
  "listPeople.title": "A quem isto atinge",
  "listPeople.say": "Escreva em silêncio a quem isto atinge, um por bilhete. Não use nomes reais.",
  "listPeople.note": "Pergunte por quem nunca vem a encontros e pelas pessoas de quem os dados falam.",
  "writeCharacters.title": "Escrever personagens",
  "writeCharacters.say":
    "Em grupos pequenos: escrevam uma folha para cada um, com metas, obstáculos e o que pode lhe fazer mal.",
  "writeCharacters.note": "Veja se há quem usa, as pessoas de quem os dados falam e outras com algo a dizer.",
  "placePeople.title": "Influência e interesse",
  "placePeople.say": "Coloque cada personagem conforme o quanto decide e o quanto se importa.",
  "placePeople.note": "Conversem sobre quem decide pouco e é mais atingido.",
  "readNeeds.title": "Ler do que precisamos",
  "readNeeds.say": "Leia do que precisamos. Pergunte o que não estiver claro.",
  "readNeeds.note": "Leia cada uma em voz alta uma vez. Ainda sem julgar.",
  "addNeeds.title": "Acrescentar o que falta",
  "addNeeds.say": "Escreva em silêncio o que falta e por que é preciso.",
  "addNeeds.note": "Mantenha o silêncio. Nada novo entra depois que a escolha começou.",
  "mergeNeeds.title": "Juntar o que é igual",
  "mergeNeeds.say": "Diga quais são iguais. As duas formas de dizer ficam guardadas.",
  "mergeNeeds.note": "Junte só onde quem escreveu concorda.",
  "chooseNeeds.title": "Dizer o que vem primeiro",
  "chooseNeeds.say": "Cada pessoa pensa sozinha quais três vêm primeiro. Depois ouvimos todas.",
  "chooseNeeds.note":
    "Primeiro a sós, depois em grupo. Pergunte que necessidade se perderia se só se contasse.",
  "protect.title": "O que queremos proteger",
  "protect.say": "Cada pessoa diz o que não pode sofrer dano: pessoas, lugares, coisas, histórias.",
  "protect.note": "Não ponha isto no quadro comum. Escreva em papel que fica com pessoas combinadas.",
  "threats.title": "O que pode acontecer",
  "threats.say": "Conversamos sobre quem poderia fazer mal, o que já aconteceu e o quanto é provável.",
  "threats.note": "Ninguém precisa contar sua história. Cuide de quem se cala. Só em papel.",
  "measures.title": "O que fazemos a respeito",
  "measures.say": "Para cada perigo: o que fazemos, quem faz e o que deixamos de fazer por isso.",
  "measures.note": "As respostas decidem o que se guarda, por quanto tempo e quem vê os nomes.",
  "readiness.title": "Está tudo pronto?",
  "readiness.say":
    "Temos pessoas, tempo e mais de uma que leve isto adiante? E se der errado, e como saímos?",
  "readiness.note": "Escreva na folha o que falta. Não estar pronto também é um resultado.",
  "dayWelcome.title": "Dia 1: chegar",
  "dayWelcome.say": "Leia por que fazemos isto e o que será decidido. Diga oi com um bilhete.",
  "dayWelcome.note":
    "Escreva a cada pessoa pelo canal do grupo. Ofereça uma ligação a quem tiver dificuldade.",
  "dayWrite.title": "Dias 2 e 3: escrever",
  "dayWrite.say":
    "Escreva o que você sabe sobre isto, uma ideia em cada bilhete, quando tiver tempo. Ninguém mais vê ainda.",
  "dayWrite.note":
    "Lembre uma vez por dia. Anote por telefone o de quem não tem conexão. No fim do dia 3, mostre todos os bilhetes ao grupo.",
  "dayRead.title": "Dia 4: ler",
  "dayRead.say": "Leia o que os outros escreveram. Escreva um comentário onde tiver uma pergunta.",
  "dayRead.note": "Responda no mesmo dia às perguntas para entender.",
  "dayGroup.title": "Dia 5: juntar",
  "dayGroup.say": "Ponha em grupos o que combina e dê nomes.",
  "dayGroup.note": "À noite junte o que é igual e diga o que juntou.",
  "dayChoose.title": "Dia 6: o que mais importa",
  "dayChoose.say": "Escolha os três grupos que mais importam para você.",
  "dayChoose.note": "Diga até quando. Pergunte a quem ainda não foi ouvido.",
  "dayClose.title": "Dia 7: fechar",
  "dayClose.say": "Leia o que saiu e o que vem depois. Diga se falta algo.",
  "dayClose.note": "Envie um resumo que se possa ler sem tela. Diga quem faz o quê e até quando.",
  "oneTwoFour.name": "1-2-4-Todo o grupo",
  "oneTwoFour.about":
    "Doze minutos: cada pessoa, em dupla, em quatro, todo o grupo. Os grupos se formam sozinhos.",
  "oneAlone.title": "Um: cada pessoa",
  "oneAlone.say":
    "Escreva o que você pensa sobre a pergunta, uma ideia em cada bilhete. Ninguém mais os vê ainda.",
  "oneAlone.note":
    "Diga a pergunta duas vezes e deixe na tela. Silêncio. No fim, mostre os bilhetes ou deixe cada pessoa guardar os seus.",
  "twoPairs.title": "Dois: em dupla",
  "twoPairs.say":
    "Sua dupla tem um quadro próprio. Contem o que cada pessoa pensou e escrevam o que nasce disso.",
  "twoPairs.note":
    "As duplas se formam quando este passo começa; com número ímpar, há um grupo de três. Ninguém fica só. Quem chega tarde vai para o menor grupo.",
  "fourFours.title": "Quatro: em grupos de quatro",
  "fourFours.say":
    "Duas duplas agora são um grupo, com o que as duas escreveram. Vejam o que difere e escolham uma ideia para trazer.",
  "fourFours.note":
    "As duplas se juntam de duas em duas quando este passo começa, e os bilhetes vão junto. Cada grupo traz uma ideia: peça um minuto antes do fim.",
  "allTogether.title": "Todo o grupo",
  "allTogether.say": "Cada grupo diz a sua ideia. O que chamou atenção? Escute o que é novo.",
  "allTogether.note":
    "Os grupos são chamados quando este passo começa. Traga os bilhetes escolhidos para o quadro de todo o grupo pelo painel.",
} as const satisfies Same<typeof en>;
