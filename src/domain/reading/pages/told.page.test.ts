import { beforeAll, expect, it } from 'vitest';
import { as, readable } from '../../../../tests/support/app.ts';
import { type City, foundCity } from '../../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../../tests/support/database.ts';
import { aReadDirective, sampleText } from '../fixtures.ts';

useFreshDatabase();

let city: City;

beforeAll(async () => {
  city = await foundCity();
});

const deskOf = async (symbol: string, text: string) => {
  const { directive } = await aReadDirective({
    by: city.actors.officer,
    registeredIn: city.bodies.committee,
    symbol,
    text,
  });
  return readable(await (await as(city.actors.officer)).get(`/van-ban/${directive.id}/doc`));
};

it('shows what the text tells, results with their numbers and events, with nothing to decide', async () => {
  const page = await deskOf(
    '901-KL/TU',
    [
      'Ngày 12/3/2026, Sở Nội vụ tổ chức hội nghị tổng kết công tác tổ chức năm 2025.',
      'Trong năm, Đảng bộ thành phố đã kết nạp 1.105 đảng viên, đạt 97,2% kế hoạch.',
    ].join('\n'),
  );
  expect(page).toContain('Văn bản còn kể lại: 2 kết quả, 1 sự kiện');
  expect(page).toContain('kết nạp 1.105 đảng viên');
  expect(page).toContain('97,2');
  expect(page).toContain('hội nghị tổng kết công tác tổ chức năm 2025');
  expect(page).toContain('12/03/2026');
});

it('says at a citation which clause the text points to', async () => {
  const page = await deskOf('902-KL/TU', 'Thực hiện khoản 3 Điều 12 Quy định số 77-QĐ/TW ngày 02/3/2025.');
  expect(page).toContain('Chỗ được dẫn');
  expect(page).toContain('khoản 3 Điều 12');
});

it('is silent where a text tells nothing of the kind', async () => {
  expect(await deskOf('903-KL/TU', sampleText)).not.toContain('Văn bản còn kể lại');
});
