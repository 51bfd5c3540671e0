export const POINTS_PATH = 'plugins/points';

const may = (action: string) => [{ action: `plugin::points.${action}`, subject: null }];

export const pointsPermissions = may('points.read');
export const adjustPermissions = may('points.adjust');
