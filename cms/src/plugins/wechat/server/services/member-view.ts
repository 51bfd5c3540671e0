import { db, only } from '../../../../kernel/db';
import { type MemberRow, readById } from '../store/members';

export interface MemberView {
  documentId: string;
  nickname: string | null;
  phone: string | null;
  role: 'member' | 'inspector';
}

const maskPhone = (phone: string): string => phone.replace(/^(.{3}).*(.{4})$/, '$1****$2');

export const viewOf = (row: MemberRow): MemberView => ({
  documentId: row.documentId,
  nickname: row.nickname,
  phone: row.phone && maskPhone(row.phone),
  role: row.role === 'inspector' ? 'inspector' : 'member',
});

export const readMember = async (id: number): Promise<MemberView> => viewOf(only(await readById(db(), id)));
