import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../src/domain/accounts/index.ts';
import { sessionCookie } from '../src/kernel/http/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { app, as, asNobody, logged, readable } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { useFreshDatabase } from './support/database.ts';

useFreshDatabase();

let city: City;

beforeAll(async () => {
  city = await foundCity();
});

describe('every answer', () => {
  it('lets nothing run or load from elsewhere', async () => {
    const response = await asNobody().get('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await response.text();
    expect(html).not.toMatch(/\sstyle=|<script(?![^>]*src=)|\son[a-z]+=/);
  });

  it('an address that is none is said to be none, in both languages, with the request named', async () => {
    const response = await asNobody().get('/khong-co-gi-o-day');
    expect(response.status).toBe(404);
    expect(await readable(response)).toMatch(/Không có trang này.*Mã yêu cầu: [0-9a-f-]{36}/);
    const english = await asNobody().get('/khong-co-gi-o-day', { cookie: 'banle_language=en' });
    expect(await readable(english)).toContain('There is no such page');
  });

  it('an identifier that is none is missing, not broken', async () => {
    const visitor = await as(city.actors.officer);
    for (const id of [
      '1',
      "' or 1=1 --",
      '%00',
      '../../etc/passwd',
      '0198c0de-0000-7000-8000-00000000000g',
    ]) {
      expect((await visitor.get(`/to-chuc/${encodeURIComponent(id)}`)).status).toBe(404);
    }
  });
});

describe('the gates', () => {
  it('whoever is not signed in is led to the door and back', async () => {
    const response = await asNobody().get('/to-chuc?tim=an%20lac');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `/dang-nhap?tiep=${encodeURIComponent('/to-chuc?tim=an%20lac')}`,
    );
  });

  it('whoever has another role is refused in words', async () => {
    const response = await (await as(city.actors.officer)).get('/to-chuc/moi');
    expect(response.status).toBe(403);
    expect(await readable(response)).toContain('Vai trò của anh/chị không được mở trang này');
  });

  it.each([
    ['another site', { origin: 'https://xau.example' }],
    ['a page of another site, as browsers say', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under one domain', { 'sec-fetch-site': 'same-site' }],
    ['nowhere', { origin: 'null' }],
  ])('a form sent from %s is refused', async (_, headers) => {
    const token = await openSession(city.actors.administrator.accountId, readClock());
    const body = new URLSearchParams({
      formKey: crypto.randomUUID(),
      name: 'X',
      kind: 'unit',
      from: '01/01/2026',
    });
    const response = await app.request('/to-chuc/moi', {
      method: 'POST',
      headers: { cookie: `${sessionCookie}=${token}`, ...headers },
      body,
    });
    expect(response.status).toBe(403);
    expect(await readable(response)).toContain('được gửi từ một trang khác');
  });

  it('a form without its key is not taken', async () => {
    const response = await (await as(city.actors.administrator)).post('/to-chuc/moi', {
      formKey: '',
      name: 'X',
    });
    expect(response.status).toBe(422);
  });
});

describe('the log', () => {
  it('names requests and failures, never people or what they typed', async () => {
    const before = logged.length;
    await (await as(city.actors.officer)).post('/to-chuc/moi', { name: 'Bí mật của Nguyễn Thị Mai Lan' });
    const events = JSON.stringify(logged.slice(before));
    expect(events).toContain('http.notForYou');
    expect(events).not.toMatch(/Bí mật|Mai Lan/);
  });
});
