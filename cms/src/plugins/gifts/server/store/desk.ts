import { statement } from '../../../../kernel/db';

/** Whether a role of members may do something: 设置 → 用户和权限 → 角色. No row: it may not. */
export const roleMay = statement<{ allowed: boolean }, [role: string, action: string]>(
  'gifts.role-may',
  `select true as allowed from up_permissions p
     join up_permissions_role_lnk l on l.permission_id = p.id
     join up_roles r on r.id = l.role_id
    where r.type = $1 and p.action = $2 limit 1`,
);

export interface RecipientRow extends Record<string, unknown> {
  nickname: string | null;
  phone: string | null;
}

/** Whom a gift is for. */
export const recipient = statement<RecipientRow, [number]>(
  'gifts.recipient',
  'select nickname, phone from up_users where id = $1',
);

export const nameOfMember = statement<{ nickname: string | null; documentId: string }, [number]>(
  'gifts.name-of-member',
  'select nickname, document_id as "documentId" from up_users where id = $1',
);
