import { loadInstruments } from "#instruments";
import { loadProcedures } from "#procedures";
import { loadQuestionnaires } from "#surveys";

/** Reads the law that comes with the program. */
export function readShipped(): void {
	loadInstruments();
	loadProcedures();
	loadQuestionnaires();
}
