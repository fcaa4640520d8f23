import type { Same } from "../messages.ts";
import type { secrecy as en } from "../en/secrecy.ts";

export const secrecy = {
  secretFrom: "É secreto para",
  secretFromGroup: "as outras pessoas do grupo",
  secretFromLead: "quem facilita a votação",
  secretFromServer:
    "quem cuida do servidor: ele assina a sua cédula sem vê-la, e depois não pode saber de quem era",
  notSecretFrom: "Não é secreto para",
  notSecretScreen: "quem vê a sua tela enquanto você preenche",
  notSecretWho: "Quem cuida do servidor vê quem pode votar e quais aparelhos se conectam e quando",
  notSecretSmall: "Em um grupo pequeno, ou se todo mundo vota igual, o próprio resultado pode dizer",
  notSecretProgram: "O servidor também envia o programa desta página: você confia que seja o verdadeiro",

  lostHow:
    "O que está na urna fica na urna e conta. A chave com que você vota, ou vota de novo, está só neste aparelho, e vai embora quando você sai e esquece.",
  canPrint:
    "Você pode imprimir um código de recuperação: com ele você continua com a mesma cédula de votação em outro aparelho. Sem ele, ninguém pode lhe dar outra.",
  noCode:
    "Para esta cédula de votação não há código. Se este aparelho se perder, ninguém pode lhe dar outra nesta votação.",
  keepCode:
    "Guarde onde mais ninguém olha e rasgue quando a votação fechar. O código não mostra como você votou. Mas quem o tiver e entrar como você poderia votar no seu lugar, e quem o tiver e cuidar do servidor poderia achar o seu voto enquanto a votação está aberta.",
  showCode: "Mostrar um código de recuperação",
  hideCode: "Esconder o código",
  printCode: "Imprimir",
  code: "Código de recuperação",
  qr: "Código de recuperação para escanear",
  onOther: "No outro aparelho:",
  onOtherBack:
    "Volte à oficina como você, com o seu código para outro aparelho. Se não tiver, pergunte a quem facilita.",
  onOtherScan: "Escaneie isto, ou abra a página da votação e digite o código ali.",
  tearUp: "Rasgue esta folha quando a votação fechar.",
  have: "Tenho um código de recuperação",
  haveHint: "Oito grupos de quatro letras ou números. Espaços e hifens não importam.",
  bring: "Trazer a minha cédula para cá",
  wrong: "Este código não serve. Olhe as letras de novo. Ele vale só nesta votação e para quem o imprimiu.",
  offline: "Não há conexão. Tente de novo daqui a pouco.",
  otherKey:
    "A chave desta votação não é a que este aparelho viu antes. Não vote agora. Avise as outras pessoas: algo está errado.",
} as const satisfies Same<typeof en>;
