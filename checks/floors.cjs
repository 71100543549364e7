/** The slices, lowest first: a slice may import and read only those that stand before it. */
module.exports = [
  'imports',
  'calendar',
  'organisation',
  'accounts',
  'documents',
  'tasks',
  'discussion',
  'measures',
  'schemes',
  'recurrence',
  'reminders',
  'board',
  'batches',
  'reading',
  'notices',
  'articles',
];
