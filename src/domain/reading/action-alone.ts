/** Who leads and with whom is told by the bodies of a task; its name is what has to be done. */
export function actionAlone(action: string, coordinating: readonly string[]): string {
  const rest = withoutPartners(withoutLead(action.normalize('NFC').trim()), coordinating);
  return /\S\s+\S/u.test(rest) ? rest : action;
}

const duty = /^(?:có trách nhiệm|có nhiệm vụ)\s+/iu;
const asLead = /^(?:là\s+)?(?:(?:cơ quan|đơn vị|đầu mối)\s+)?chủ trì(?:\s*,)?\s+/iu;
/** What is itself led: then leading is what has to be done. */
const led = /^(?:cuộc|hội|buổi|phiên|đoàn|việc|công tác)(?=\s)/iu;

function withoutLead(action: string): string {
  const said = action.replace(duty, '');
  const rest = said.replace(asLead, '');
  return led.test(rest) ? said : rest;
}

const together = /^phối hợp(?:\s+(?:chặt chẽ|thường xuyên|đồng bộ))?(?:\s+(?:cùng với|với|cùng))?\s+/iu;
const between = /^\s*(?:,\s*(?:và\s+|cùng\s+)?|và\s+|cùng\s+(?:với\s+)?|;\s*)/iu;
const towards = /^\s*,?\s*(?:trong việc\s+|để\s+|nhằm\s+)?/iu;

/** Takes away «phối hợp với …» where every body that it names is known; otherwise the words stay as they are. */
function withoutPartners(action: string, coordinating: readonly string[]): string {
  const start = together.exec(action)?.[0].length;
  if (start === undefined) return action;
  const names = coordinating.map((name) => name.normalize('NFC').toLocaleLowerCase('vi'));
  let rest = action.slice(start);
  let taken = 0;
  for (;;) {
    const gap = taken === 0 ? 0 : (between.exec(rest)?.[0].length ?? 0);
    const said = rest.slice(gap);
    const name = longestAtStart(names, said.toLocaleLowerCase('vi'));
    if (name === undefined) break;
    rest = said.slice(name.length);
    taken += 1;
  }
  return taken === 0 ? action : rest.replace(towards, '');
}

function longestAtStart(names: readonly string[], text: string): string | undefined {
  const ends = (name: string) => !/^\p{L}/u.test(text.slice(name.length));
  return names
    .filter((name) => name !== '' && text.startsWith(name) && ends(name))
    .sort((one, other) => other.length - one.length)[0];
}
