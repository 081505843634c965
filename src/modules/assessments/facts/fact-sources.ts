import type { FactSource } from "#facts";
import { opdWithPredicate } from "./opd-with-predicate.ts";

/** The facts that assessments know by themselves. */
export const factSources: readonly FactSource[] = [opdWithPredicate];
