import { list } from './list.ts';

/** Consonants with which a syllable may begin; none is one of them. */
export const onsets: readonly string[] = list`
  ngh · ng · nh · gh · gi · kh · ph · qu · th · tr · ch · b · c · d · đ · g · h · k · l · m · n · p · r · s · t · v · x
`;

/** What may follow the onset, tones left out: the rhymes of the language as they are spelt. */
export const rhymes: ReadonlySet<string> = new Set(list`
  a · ac · ach · ai · am · an · ang · anh · ao · ap · at · au · ay · ăc · ăm · ăn · ăng · ăp · ăt · âc · âm · ân ·
  âng · âp · ât · âu · ây · e · ec · em · en · eng · eo · ep · et · ê · êch · êm · ên · ênh · êp · êt · êu · i · ia ·
  ich · iêc · iêm · iên · iêng · iêp · iêt · iêu · im · in · inh · ip · it · iu · o · oa · oac · oach · oai · oam ·
  oan · oang · oanh · oao · oap · oat · oay · oăc · oăm · oăn · oăng · oăt · oc · oe · oen · oeo · oet · oi · om ·
  on · ong · ooc · oong · op · ot · ô · ôc · ôi · ôm · ôn · ông · ôp · ôt · ơ · ơi · ơm · ơn · ơp · ơt · u · ua ·
  uân · uâng · uât · uây · uc · uê · uêch · uên · uênh · ui · um · un · ung · uôc · uôi · uôm · uôn · uông · uôt ·
  uơ · up · ut · uy · uya · uych · uyên · uyêt · uyn · uynh · uyp · uyt · uyu · ư · ưa · ưc · ưi · ưm · ưng · ươc ·
  ươi · ươm · ươn · ương · ươp · ươt · ươu · ưt · ưu · ưn · y · yêm · yên · yêng · yêt · yêu · êng
`);

/** Rhymes after «qu», whose u is part of the onset. */
export const rhymesAfterQu: ReadonlySet<string> = new Set(list`
  a · ac · ach · ai · an · ang · anh · ao · at · au · ay · ăc · ăm · ăn · ăng · ăp · ăt · ân · âng · ât · âu · ây · e ·
  en · eo · et · ê · êch · ên · ênh · êt · i · ich · it · inh · ơ · ơi · ôc · y · ych · yên · yêt · ynh · yt
`);

/** Letters of the vowels with each tone: level, sharp, falling, asking, tumbling, heavy. */
export const toneRows: readonly string[] = [
  'aáàảãạ',
  'ăắằẳẵặ',
  'âấầẩẫậ',
  'eéèẻẽẹ',
  'êếềểễệ',
  'iíìỉĩị',
  'oóòỏõọ',
  'ôốồổỗộ',
  'ơớờởỡợ',
  'uúùủũụ',
  'ưứừửữự',
  'yýỳỷỹỵ',
];

/** Letters that stand alone without being a syllable: points of an article, marks of a list, file notes. */
export const soundlessWords: ReadonlySet<string> = new Set(list`
  v · đ · đc · đ/c · nxb · tr · st · tt · ths · ts · pgs · gs · bs · vv · km · kg · cm · mm · ml · kw · kv · mw
`);
