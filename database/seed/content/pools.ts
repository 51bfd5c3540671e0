const twoHours = (startsAt: string, endsAt: string) => ({ days: 'daily', startsAt, endsAt, size: 5 });

export const pools = [
  {
    slug: 'park-day',
    name: '景区全天',
    wholeDay: true,
    daysAhead: 60,
    openings: [{ days: 'daily', startsAt: '00:00', endsAt: '24:00', size: 5000 }],
  },
  {
    slug: 'rare-view',
    name: '观云阁',
    wholeDay: false,
    daysAhead: 60,
    openings: [
      twoHours('08:00', '10:00'),
      twoHours('10:00', '12:00'),
      twoHours('12:00', '14:00'),
      twoHours('14:00', '16:00'),
      twoHours('16:00', '18:00'),
    ],
  },
  {
    slug: 'garden-day',
    name: '竹影园',
    wholeDay: true,
    daysAhead: 60,
    openings: [{ days: 'daily', startsAt: '00:00', endsAt: '24:00', size: 2000 }],
  },
];
