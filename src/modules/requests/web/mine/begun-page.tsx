import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { CloseVisit } from "#receipts/web";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	limits,
	type Request,
	type RequestFile,
	type RequestProcedure,
} from "../../index.ts";
import { AskForm } from "../asking/ask-form.tsx";

/** What was begun and kept with a code: the form again, with all that was written. */
export const BegunPage = ({
	view,
	unit,
	rule,
	state,
	files,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly request: Request;
	readonly state: FormState;
	readonly files: readonly RequestFile[];
}) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={say(rule.title, lang)}
			form={state}
			unlisted
		>
			<PageHead
				title={say(rule.title, lang)}
				lead={t("requests.begun.lead", { unit: unit.name, n: limits.begun })}
			/>
			<AskForm
				{...{ view, rule, state, files }}
				action={link(view, "/permohonan/saya/isi", {})}
				saves={t("requests.ask.save-again")}
			/>
			<CloseVisit view={view} />
		</CitizenLayout>
	);
};
