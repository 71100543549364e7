import type { Words } from '../../../kernel/words/index.ts';

/** A question that is read or heard, with the answers that are right; marks, case and signs do not count. */
export interface Question {
  readonly asked: string;
  readonly answers: readonly string[];
}

const vi: readonly Question[] = [
  { asked: 'Ba cộng bốn bằng mấy?', answers: ['7', 'bảy', 'bẩy'] },
  { asked: 'Mười trừ hai bằng mấy?', answers: ['8', 'tám'] },
  { asked: 'Một tuần có mấy ngày?', answers: ['7', 'bảy', 'bẩy', 'bảy ngày', '7 ngày'] },
  { asked: 'Sau thứ Hai là thứ mấy?', answers: ['ba', 'thứ ba', '3', 'thứ 3'] },
  { asked: 'Trong các từ «bàn, mèo, ghế», từ nào chỉ con vật?', answers: ['mèo', 'con mèo'] },
  { asked: 'Viết ngược chữ «an» thì được chữ gì?', answers: ['na'] },
  { asked: 'Năm nhân hai bằng mấy?', answers: ['10', 'mười'] },
  { asked: 'Chữ cái đầu tiên của từ «phường» là chữ gì?', answers: ['p', 'chữ p', 'pê'] },
  { asked: 'Số nào lớn hơn: mười hai hay hai mươi?', answers: ['20', 'hai mươi', 'số hai mươi'] },
  { asked: 'Một năm có mấy tháng?', answers: ['12', 'mười hai', '12 tháng', 'mười hai tháng'] },
  { asked: 'Sáu trừ sáu bằng mấy?', answers: ['0', 'không'] },
  { asked: 'Trong các từ «đỏ, chạy, ngủ», từ nào chỉ màu sắc?', answers: ['đỏ', 'màu đỏ'] },
  { asked: 'Ngược với «ngày» là gì?', answers: ['đêm', 'ban đêm'] },
  { asked: 'Chín cộng một bằng mấy?', answers: ['10', 'mười'] },
  { asked: 'Từ cuối cùng của câu «Tôi đi bộ ra chợ» là từ gì?', answers: ['chợ', 'từ chợ'] },
  { asked: 'Tám chia hai bằng mấy?', answers: ['4', 'bốn', 'tư'] },
];

const en: readonly Question[] = [
  { asked: 'What is three plus four?', answers: ['7', 'seven'] },
  { asked: 'What is ten minus two?', answers: ['8', 'eight'] },
  { asked: 'How many days are there in a week?', answers: ['7', 'seven', 'seven days', '7 days'] },
  { asked: 'Which day comes after Monday?', answers: ['tuesday'] },
  { asked: 'Which of these is an animal: table, cat, chair?', answers: ['cat', 'a cat', 'the cat'] },
  { asked: 'Write the word «no» backwards.', answers: ['on'] },
  { asked: 'What is five times two?', answers: ['10', 'ten'] },
  { asked: 'What is the first letter of the word «ward»?', answers: ['w'] },
  { asked: 'Which number is greater: twelve or twenty?', answers: ['20', 'twenty'] },
  { asked: 'How many months are there in a year?', answers: ['12', 'twelve'] },
  { asked: 'What is six minus six?', answers: ['0', 'zero', 'nothing', 'nought'] },
  { asked: 'Which of these is a colour: red, run, sleep?', answers: ['red'] },
  { asked: 'What is the opposite of day?', answers: ['night', 'the night'] },
  { asked: 'What is nine plus one?', answers: ['10', 'ten'] },
  { asked: 'What is the last word of «I walk to the market»?', answers: ['market'] },
  { asked: 'What is eight divided by two?', answers: ['4', 'four'] },
];

/** The questions asked where no script can work for the reader; read out by any screen reader. */
export const questions: Words<readonly Question[]> = { vi, en };
