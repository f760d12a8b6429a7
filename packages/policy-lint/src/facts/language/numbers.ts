/** Number words by their value, in the languages that policies are written in. */
const WORDS: Readonly<Record<number, string>> = {
  0: 'zero',
  1: 'a an one ein eine einem einer eines einen un une una uno um uma een één jeden jednego en ett один одного одна одну одной bir',
  2: 'two zwei zweier deux dos dois duas due twee dwa dwóch två dva два двух две iki dua',
  3: 'three drei trois tres três tre drie trzy trzech tři три трех трёх üç tiga',
  4: 'four vier quatre cuatro quatro quattro cztery czterech fyra четыре четырех четырёх dört',
  5: 'five fünf cinq cinco cinque vijf pięć pięciu fem пять пяти beş lima',
  6: 'six sechs seis sei zes sześć sześciu шесть шести altı',
  7: 'seven sieben sept siete sete sette zeven siedem siedmiu sju семь семи yedi tujuh',
  8: 'eight acht huit ocho oito otto osiem восемь sekiz',
  9: 'nine neun neuf nueve nove negen девять dokuz',
  10: 'ten zehn dix diez dez dieci tien dziesięć dziesięciu десять десяти sepuluh',
  11: 'eleven elf',
  12: 'twelve zwölf douze doce doze dodici twaalf',
  13: 'thirteen',
  14: 'fourteen vierzehn quatorze catorce quattordici veertien czternastu четырнадцати',
  15: 'fifteen fünfzehn quinze quince quindici пятнадцати',
  16: 'sixteen',
  18: 'eighteen',
  20: 'twenty zwanzig vingt veinte vinte venti двадцати',
  21: 'einundzwanzig',
  24: 'vierundzwanzig veinticuatro ventiquattro vierentwintig',
  30: 'thirty dreißig trente treinta trinta trenta dertig тридцати',
  40: 'forty fourty quarante',
  45: 'fünfundvierzig',
  48: 'achtundvierzig quarantotto',
  50: 'fifty cinquante',
  60: 'sixty sechzig soixante sesenta sessenta sessanta zestig шестидесяти',
  70: 'seventy',
  72: 'zweiundsiebzig settantadue',
  80: 'eighty',
  90: 'ninety neunzig noventa novanta negentig девяноста',
};

const MAX_DIGITS = 4;

let values: ReadonlyMap<string, number> | undefined;

/** The value of digits or of a number word in lower case. */
export function numberOf(word: string): number | undefined {
  if (isDigits(word)) return word.length > MAX_DIGITS ? undefined : Number(word);
  values ??= index();
  return values.get(word);
}

export function isDigits(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** The value of "forty" and "eight" together, or nothing where they are no number. */
export function compound(tens: string, ones: number): number | undefined {
  const value = isDigits(tens) ? undefined : numberOf(tens);
  const fits = value !== undefined && value >= 20 && value % 10 === 0 && ones < 20;
  return fits ? value + ones : undefined;
}

const NUMERALS = '〇一二三四五六七八九';

/** The value of Chinese numerals up to ninety-nine, or of digits, full-width ones among them. */
export function numeralValue(text: string): number | undefined {
  const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (isDigits(plain)) return Number(plain);
  const [tens = '', ones] = plain.replace(/[两兩]/g, '二').split('十');
  if (ones === undefined) return tens.length === 1 ? positive(NUMERALS.indexOf(tens)) : undefined;
  const ten = tens === '' ? 1 : NUMERALS.indexOf(tens);
  return ten < 1 ? undefined : ten * 10 + (ones === '' ? 0 : Math.max(0, NUMERALS.indexOf(ones)));
}

function positive(value: number): number | undefined {
  return value > 0 ? value : undefined;
}

function index(): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [value, words] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) map.set(word, Number(value));
  }
  return map;
}
