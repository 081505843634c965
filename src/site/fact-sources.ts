import { factSources as ofAccommodations } from "#accommodations";
import { factSources as ofAssessments } from "#assessments";
import { factSources as ofCatalogue } from "#catalogue";
import { factSources as ofComplaints } from "#complaints";
import { type FactSource, toldSources } from "#facts";
import { factSources as ofOutcomes } from "#outcomes";
import { factSources as ofSurveys } from "#surveys";

/** Every module that computes a fact, with the facts that it computes. */
export const factSources: readonly FactSource[] = [
	...ofAssessments,
	...ofCatalogue,
	...ofAccommodations,
	...ofSurveys,
	...ofComplaints,
	...ofOutcomes,
	...toldSources,
];
