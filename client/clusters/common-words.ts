/**
 * Words that say nothing about what a note is about, in the three languages together: a wall may hold all of them.
 * Without accents, as `wordStems` compares them. Shorter words than three letters never count.
 */
const spanish =
  "una uno unos unas los las del que con por para pero porque como cuando donde quien quienes cual cuales muy mas menos " +
  "hay ser son era fue han has hemos esta este esto estos estas estan estamos ese esa eso aqui ahi alla nos les sus " +
  "nuestro nuestra nuestros nuestras todo toda todos todas cada otro otra otros otras mucho mucha muchos muchas poco " +
  "poca tambien sin sobre entre desde hasta hacia solo siempre nunca nada nadie algo alguien tiene tienen tenemos tener " +
  "puede pueden podemos poder hace hacen hacer hacemos falta quiere quieren queremos ante bajo segun tras durante " +
  "mientras aunque entonces asi bien mal vez veces cosa cosas";
const portuguese =
  "uma uns umas dos das nos nas pelo pela pelos pelas que com por para mas porque como quando onde quem qual quais muito " +
  "muita muitos muitas mais menos sao era foi tem temos ter tinha este esta isto estes estas esse essa isso esses essas " +
  "aqui ali nosso nossa nossos nossas seu sua seus suas tudo todo toda todos todas cada outro outra outros outras pouco " +
  "pouca tambem sem sobre entre desde ate ja so sempre nunca nada ninguem algo alguem pode podem podemos poder faz fazem " +
  "fazer fazemos falta quer querem queremos ainda entao assim bem mal vez vezes coisa coisas nao sim";
const english =
  "the and for are but not you all any can her was one our out has him his how its who why when where what which with " +
  "this that these those they them their there here from have had will would could should been being were than then too " +
  "very more most less some such only own same just about over under into because while each every other others also " +
  "nobody nothing something someone always never need needs want wants get gets make makes does did doing thing things";

/** Words that never make a group. */
export const commonWords: ReadonlySet<string> = new Set(`${spanish} ${portuguese} ${english}`.split(" "));
