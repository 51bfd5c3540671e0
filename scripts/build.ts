/** `npm run build`: builds what is missing or made from other sources; see scripts/building/parts.ts. */
import { ensureBuilt } from './building/ensure-built';
import { OTHER_PLATFORMS } from './building/parts';
import { say } from './running/progress';
import { runSession } from './running/session';

void runSession(async (session) => {
  await ensureBuilt(session, ['admin', 'server', 'h5', 'weapp', ...OTHER_PLATFORMS]);
  say('cms/dist and miniapp/dist are up to date.');
  return 0;
});
