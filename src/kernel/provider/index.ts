export { ProviderFault } from './fault.ts';
export {
  beginJourney,
  endJourney,
  farewell,
  providerName,
  type Recognised,
  useProvider,
} from './provider.ts';
