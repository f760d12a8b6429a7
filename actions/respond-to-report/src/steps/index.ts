import type { ResponseStep } from '../case.ts';
import { acknowledge } from './acknowledge.ts';
import { accept, decline } from './answer.ts';
import { askForPrivacy } from './ask-for-privacy.ts';
import { bringFixTeam } from './bring-fix-team.ts';
import { handOver } from './hand-over.ts';
import { nameLead } from './name-lead.ts';
import { openFork } from './open-fork.ts';
import { receive } from './receive.ts';
import { requestCve } from './request-cve.ts';
import { usePrivateRepository } from './use-private-repository.ts';

/** In the order of the process; each sees what those before it did. */
export const steps: readonly ResponseStep[] = [
  receive,
  acknowledge,
  accept,
  decline,
  askForPrivacy,
  nameLead,
  handOver,
  bringFixTeam,
  openFork,
  usePrivateRepository,
  requestCve,
];
