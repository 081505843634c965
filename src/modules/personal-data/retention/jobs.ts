import { forgetAskings } from "#accommodations";
import { forgetAppointments } from "#appointments";
import { forgetOldMessages } from "#channels";
import { forgetCertificates, forgetRegistrations } from "#events";
import { forgetUploads } from "#evidence";
import { forgetOldSessions } from "#identity";
import { forgetMembers } from "#library";
import { forgetUnconfirmed } from "#news";
import { forgetOldNotices } from "#notices";
import { forgetContacts } from "#partners";
import type { Context } from "#platform/context.ts";
import { forgetOldDrafts } from "#receipts";
import { forgetBegun } from "#requests";
import { forgetClaims } from "../claims/forget-claims.ts";

/** What erases, by the name in the table: the jobs of the modules, each of which takes a slice and answers how many it did. */
export const jobs = {
	appointments: forgetAppointments,
	askings: forgetAskings,
	registrations: forgetRegistrations,
	certificates: forgetCertificates,
	"partner-contacts": forgetContacts,
	unconfirmed: forgetUnconfirmed,
	cards: forgetMembers,
	begun: forgetBegun,
	drafts: forgetOldDrafts,
	sessions: forgetOldSessions,
	notices: forgetOldNotices,
	uploads: forgetUploads,
	messages: forgetOldMessages,
	claims: forgetClaims,
} as const satisfies Record<string, (cx: Context) => Promise<number>>;

export type Job = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as [Job, ...Job[]];
