import { fromComplaint } from "#complaints";
import { fromConsultation } from "#consultations";
import { fromGuidance } from "#guidance";
import { fromSurvey } from "#surveys";

/** The kinds of origin of actions that follow from what people said: everybody reads what they are about and what came of them. */
export const voices = [
	fromSurvey,
	fromComplaint,
	fromConsultation,
	fromGuidance,
] as const;
export type Voice = (typeof voices)[number];
export const isVoice = (kind: string): kind is Voice =>
	(voices as readonly string[]).includes(kind);
