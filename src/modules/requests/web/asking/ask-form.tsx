import { AskAheadFields } from "#accommodations/web";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Fold, Row } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { RequestFile, RequestProcedure } from "../../index.ts";
import { AskFields } from "./ask-fields.tsx";
import { wishField } from "./wish.ts";

interface AskFormProps {
	readonly view: View;
	readonly rule: RequestProcedure;
	readonly state: FormState;
	readonly files: readonly RequestFile[];
	readonly action: string;
	/** Key of a form that has no request yet. */
	readonly sheet?: string;
	/** On the button by which it is kept for later. */
	readonly saves: string;
}

/** What a service asks, help for the visit, and the two buttons: the same for whoever begins and whoever comes back. */
export const AskForm = ({
	view,
	rule,
	state,
	files,
	action,
	sheet,
	saves,
}: AskFormProps) => (
	<Form view={view} action={action} multipart>
		{sheet !== undefined && <Hidden name="lembar" value={sheet} />}
		<Hidden name="versi" value={String(rule.version)} />
		<AskFields view={view} form={rule.request} state={state} files={files} />
		<Fold summary={view.t("requests.ask.ahead")}>
			<AskAheadFields view={view} state={state} withDay optional />
		</Fold>
		<Row>
			<Button name={wishField} value="kirim">
				{view.t("requests.ask.send")}
			</Button>
			<Button name={wishField} value="simpan" kind="outlined">
				{saves}
			</Button>
		</Row>
	</Form>
);
