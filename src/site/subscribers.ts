import { subscribers as ofAccommodations } from "#accommodations";
import { subscribers as ofActions } from "#actions";
import { subscribers as ofAssessments } from "#assessments";
import { subscribers as ofComplaints } from "#complaints";
import { subscribers as ofConsultations } from "#consultations";
import { subscribers as ofGuidance } from "#guidance";
import { subscribers as ofLetters } from "#letters";
import { subscribers as ofMeetings } from "#meetings";
import { subscribers as ofNotices } from "#notices";
import type { Subscriber } from "#platform/announce.ts";
import { subscribers as ofProcedures } from "#procedures";
import { subscribers as ofRequests } from "#requests";
import { subscribers as ofRights } from "#rights-cases";
import { subscribers as ofSearch } from "#search";
import { subscribers as ofStandings } from "#standings";
import { searchOfConsultations } from "./search-of-consultations.ts";
import { searchOfEvents } from "./search-of-events.ts";
import { searchOfNews } from "./search-of-news.ts";
import { searchSubscribers } from "./searchable.ts";
import { tellingPrograms } from "./tell-programs.ts";

/** Everyone who wants to hear what lower modules announce. */
export const subscribers: readonly Subscriber[] = [
	...ofNotices,
	...ofActions,
	...ofMeetings,
	...ofGuidance,
	...ofProcedures,
	...ofConsultations,
	...ofAssessments,
	...ofAccommodations,
	...ofRights,
	...ofComplaints,
	...ofRequests,
	...ofLetters,
	...ofStandings,
	// After the standings, out of which it learns the years.
	...ofSearch,
	...searchSubscribers,
	...searchOfEvents,
	...searchOfConsultations,
	...searchOfNews,
	...tellingPrograms,
];
