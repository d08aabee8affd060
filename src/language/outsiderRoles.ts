/** Roles outside treatment, payment and legal duties. */
export const outsiders = [
  'who.third',
  'who.partner',
  'who.affiliate',
  'who.vendor',
  'who.ai-vendor',
  'who.cloud',
  'who.researcher',
  'who.repository',
  'who.company',
  'who.sponsor',
  'who.advertiser',
  'who.buyer',
  'who.named',
] as const;
