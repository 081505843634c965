import { factSources as ofAssessments } from "#assessments";
import type { FactSource } from "#facts";

/** Every module that computes a fact, with the facts that it computes. */
export const factSources: readonly FactSource[] = [...ofAssessments];
