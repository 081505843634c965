import { subscribers as ofAccommodations } from "#accommodations";
import { subscribers as ofActions } from "#actions";
import { subscribers as ofAssessments } from "#assessments";
import { subscribers as ofComplaints } from "#complaints";
import { subscribers as ofConsultations } from "#consultations";
import { subscribers as ofGuidance } from "#guidance";
import { subscribers as ofLetters } from "#letters";
import { subscribers as ofMeetings } from "#meetings";
import { subscribers as ofNotices } from "#notices";
import { hearersAmong, type Subscriber } from "#platform/announce.ts";
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

/** Every module that hears, under the word by which an announcement waits for it: one that was given is never given to another. */
const modules: Readonly<Record<string, readonly Subscriber[]>> = {
	notices: ofNotices,
	actions: ofActions,
	meetings: ofMeetings,
	guidance: ofGuidance,
	procedures: ofProcedures,
	consultations: ofConsultations,
	assessments: ofAssessments,
	accommodations: ofAccommodations,
	"rights-cases": ofRights,
	complaints: ofComplaints,
	requests: ofRequests,
	letters: ofLetters,
	standings: ofStandings,
	// After the standings, out of which it learns the years.
	search: ofSearch,
	"search of the site": searchSubscribers,
	"search of events": searchOfEvents,
	"search of consultations": searchOfConsultations,
	"search of news": searchOfNews,
	programs: tellingPrograms,
};

/** Everyone who wants to hear what lower modules announce. */
export const subscribers: readonly Subscriber[] = Object.entries(
	modules,
).flatMap(([by, some]) => some.map((one) => ({ ...one, by })));

const hearers = hearersAmong(subscribers);

/** Who hears an announcement of this name. */
export const hearersOf = (name: string): readonly string[] =>
	hearers.get(name) ?? [];
