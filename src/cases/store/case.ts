import { randomBytes } from 'node:crypto';
import { sayable } from '#platform';
import type { Answers } from '../journey/index.ts';

/** The ways to tell the council something. */
export const KINDS = ['report', 'referral', 'application', 'bed'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Where a case stands: `waiting` for the council to acknowledge it; `received`; `acting`, somebody is doing something;
 * `closed`; `stuck`, it could not be delivered and somebody must look.
 */
export const STATUSES = ['waiting', 'received', 'acting', 'closed', 'stuck'] as const;
export type Status = (typeof STATUSES)[number];

/** 0 now, 1 today, 2 this week, 3 when there is time. */
export type Urgency = 0 | 1 | 2 | 3;

/** What somebody has sent. */
export interface Case {
  id: string;
  reference: string;
  followKey: string;
  kind: Kind;
  personId: string | null;
  holder: string | null;
  answers: Answers;
  urgency: Urgency;
  status: Status;
  note: string;
  statusAt: number;
  councilReference: string | null;
  email: string | null;
  phone: string | null;
  latitude: number | null;
  longitude: number | null;
  followAt: number | null;
  createdAt: number;
}

/** A new reference to be said on the telephone, such as `WM-7F3K-9QXA`. */
export const newReference = (): string => `WM-${sayable(randomBytes(8))}`;

/** A case from its row. */
export const caseOf = ({ answers, kind, status, urgency, ...row }: Row): Case => ({
  ...row,
  answers: JSON.parse(answers) as Answers,
  kind: kind as Kind,
  status: status as Status,
  urgency: urgency as Urgency,
});

type Row = Omit<Case, 'answers' | 'kind' | 'status' | 'urgency'> & {
  answers: string;
  kind: string;
  status: string;
  urgency: number;
};
