import { AskAheadFields } from "#accommodations/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { CloseVisit } from "#receipts/web";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	limits,
	type Request,
	type RequestFile,
	type RequestProcedure,
} from "../../index.ts";
import { AskFields } from "../asking/ask-fields.tsx";
import { wishField } from "../asking/wish.ts";

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
			<Form
				view={view}
				action={link(view, "/permohonan/saya/isi", {})}
				multipart
			>
				<Hidden name="versi" value={String(rule.version)} />
				<AskFields
					view={view}
					form={rule.request}
					state={state}
					files={files}
				/>
				<Fold summary={t("requests.ask.ahead")}>
					<AskAheadFields view={view} state={state} withDay optional />
				</Fold>
				<Row>
					<Button name={wishField} value="kirim">
						{t("requests.ask.send")}
					</Button>
					<Button name={wishField} value="simpan" kind="outlined">
						{t("requests.ask.save-again")}
					</Button>
				</Row>
			</Form>
			<CloseVisit view={view} />
		</CitizenLayout>
	);
};
