import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig } from './index.ts';

const whole = { BANLE_OIDC_ISSUER: 'https://id.example.vn/realms/tp', BANLE_OIDC_CLIENT_ID: 'banle' };

describe('a provider', () => {
  it('is none unless it is set', () => {
    expect(readConfig({}).provider).toBeUndefined();
  });

  it('needs an issuer and a client; the rest has its usual value', () => {
    expect(readConfig(whole).provider).toEqual({
      issuer: new URL('https://id.example.vn/realms/tp'),
      clientId: 'banle',
      clientSecret: undefined,
      clientSecretFile: undefined,
      claim: 'preferred_username',
      scopes: 'openid profile',
      name: 'id.example.vn',
    });
  });

  it.each([
    ['half of it', { BANLE_OIDC_ISSUER: whole.BANLE_OIDC_ISSUER }, 'BANLE_OIDC_CLIENT_ID'],
    ['a secret alone', { BANLE_OIDC_CLIENT_SECRET: 'x' }, 'BANLE_OIDC_ISSUER'],
    ['plain http', { ...whole, BANLE_OIDC_ISSUER: 'http://id.example.vn' }, 'https'],
    ['scopes without openid', { ...whole, BANLE_OIDC_SCOPES: 'profile' }, 'openid'],
  ])('that is %s is refused at the start', (_, set, says) => {
    expect(() => readConfig(set)).toThrow(ConfigurationError);
    expect(() => readConfig(set)).toThrow(says);
  });

  it('on this machine itself may do without a certificate', () => {
    expect(readConfig({ ...whole, BANLE_OIDC_ISSUER: 'http://127.0.0.1:8080' }).provider?.issuer.port).toBe(
      '8080',
    );
  });
});
