import { statement } from '../../../../kernel/db';

export const put = statement<
  Record<string, never>,
  [memberId: number, publicId: string, bytes: Buffer, at: Date]
>(
  'avatars.put',
  `insert into member_avatars (member_id, public_id, bytes, made_at) values ($1, $2, $3, $4)
   on conflict (member_id) do update set public_id = excluded.public_id, bytes = excluded.bytes,
     made_at = excluded.made_at`,
);

export const remove = statement<Record<string, never>, [memberId: number]>(
  'avatars.remove',
  'delete from member_avatars where member_id = $1',
);

export const read = statement<{ bytes: Buffer }, [publicId: string]>(
  'avatars.read',
  'select bytes from member_avatars where public_id = $1',
);
