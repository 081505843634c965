import { AskAheadFields } from "#accommodations/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { RequestFile, RequestProcedure } from "../../index.ts";
import { AskFields } from "../asking/ask-fields.tsx";
import { wishField } from "../asking/wish.ts";

/** What can be told at the counter of this office. */
export const CounterListPage = ({
	view,
	unit,
	rules,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly rules: readonly RequestProcedure[];
}) => {
	const { t, lang } = view;
	const title = t("requests.counter.title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={<Way view={view} unit={unit} here={title} />}
					title={title}
					lead={t("requests.counter.lead")}
				/>
			}
		>
			<List>
				{rules.map((rule) => (
					<ListRow
						name={say(rule.title, lang)}
						href={link(view, "/permohonan/meja/:unit/catat/:service", {
							unit: unit.slug,
							service: rule.id,
						})}
						says={say(rule.about, lang)}
					/>
				))}
			</List>
		</OfficerLayout>
	);
};

interface CounterPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly state: FormState;
	readonly sheet: string;
	readonly files: readonly RequestFile[];
}

/** An officer writes down what somebody tells; the code on paper is theirs. */
export const CounterPage = ({
	view,
	unit,
	rule,
	state,
	sheet,
	files,
}: CounterPageProps) => {
	const { t, lang } = view;
	const title = say(rule.title, lang);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<Way view={view} unit={unit} here={title} />}
					title={title}
					lead={t("requests.counter.lead")}
				/>
			}
		>
			<Notice kind="info">{t("requests.counter.read-aloud")}</Notice>
			<Form
				view={view}
				action={link(view, "/permohonan/meja/:unit/catat/:service", {
					unit: unit.slug,
					service: rule.id,
				})}
				multipart
				shared
			>
				<Hidden name="lembar" value={sheet} />
				<Hidden name="versi" value={String(rule.version)} />
				<AskFields
					view={view}
					form={rule.request}
					state={state}
					files={files}
					atCounter
				/>
				<Fold summary={t("requests.ask.ahead")}>
					<AskAheadFields view={view} state={state} withDay optional />
				</Fold>
				<p>{t("requests.counter.thumb")}</p>
				<Button name={wishField} value="kirim">
					{t("requests.counter.send")}
				</Button>
			</Form>
			<p>
				<a
					href={link(view, "/permohonan/:service/ke/:unit/kertas", {
						unit: unit.slug,
						service: rule.id,
					})}
				>
					{t("requests.counter.on-paper")}
				</a>
			</p>
		</OfficerLayout>
	);
};

export const Way = ({
	view,
	unit,
	here,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly here: string;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("requests.desk.title"),
				href: link(view, "/permohonan/meja/:unit", { unit: unit.slug }),
			},
			{ name: here },
		]}
	/>
);
