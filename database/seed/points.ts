import type { Core } from '@strapi/strapi';

/** The demo gives points for tickets and for checking in; a real attraction begins with all of it off. */
export async function seedPointRules(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents('plugin::points.rule-set');
  if (await documents.findFirst({})) return;
  await documents.create({
    data: {
      title: '积分规则',
      onTickets: true,
      earnAt: 'redemption',
      checkIn: true,
      checkInPoints: 5,
      streaks: [
        { days: 3, points: 10 },
        { days: 7, points: 30 },
      ],
      lifetime: 12,
      lifetimeUnit: 'months',
      fenPer100: 100,
      adjustPerDay: 2000,
    },
  } as never);
}
