export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export const ROLES: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a role lets do what another one does. */
export function reaches(role: Role | undefined, wanted: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

export interface User {
  readonly id: number;
  readonly login: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly type: 'User' | 'Bot';
  readonly createdAt: Date;
}

export interface Organization {
  readonly id: number;
  readonly login: string;
  readonly createdAt: Date;
  /** By lower-cased login. */
  readonly members: Map<string, 'admin' | 'member'>;
  /** By slug. */
  readonly teams: Map<string, Team>;
  /** What every member may do in the organisation's repositories. */
  baseRole: Role | undefined;
}

export interface Team {
  readonly id: number;
  readonly organization: string;
  readonly slug: string;
  readonly name: string;
  description: string;
  privacy: 'closed' | 'secret';
  /** Whether the organisation made its members security managers. */
  securityManager: boolean;
  /** By lower-cased login. */
  readonly members: Map<string, 'member' | 'maintainer'>;
  readonly createdAt: Date;
}
