import { dayOf } from "#territory";
import {
	Button,
	Field,
	Form,
	Hidden,
	LinkButton,
	TextArea,
} from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { isAsking } from "../../index.ts";
import { fields, outcomeFields, rowsShown } from "./draft-form.ts";
import type { DraftPageProps } from "./draft-page.tsx";

/** What the office does with an open draft: change it, say what it heard and did, publish it, drop it. */
export const DraftDeeds = (props: DraftPageProps) => {
	const { view, service, draft, mayEdit } = props;
	return !mayEdit || draft.state !== "open" ? null : (
		<Section id="kantor" title={view.t("catalogue.pledge.office")}>
			<p>
				<LinkButton
					kind="outlined"
					href={link(view, "/layanan/:slug/rancangan/ubah", {
						slug: service.slug,
					})}
				>
					{view.t("catalogue.draft.change")}
				</LinkButton>
			</p>
			<p>{view.t("catalogue.draft.outcome.says")}</p>
			<Outcome {...props} />
			<Publish {...props} />
			<Withdraw {...props} />
		</Section>
	);
};

/** Nobody is asked any more, and all was answered: the next step is to publish. */
const isReady = ({
	view,
	draft,
}: Pick<DraftPageProps, "view" | "draft">): boolean =>
	!isAsking(draft, dayOf(view.now)) && draft.heard.length > 0;

/** What stands there already, or what was just typed and is to be mended. */
const Outcome = ({ view, service, draft, state, once }: DraftPageProps) => {
	const { t } = view;
	const typed = state.typed[fields.minutesAt]
		? state
		: {
				...outcomeFields(
					{ minutesAt: draft.minutesAt ?? "", heard: draft.heard },
					draft.revision,
				),
				problems: state.problems,
			};
	const part = { view, state: typed };
	return (
		<Form
			view={view}
			action={link(view, "/layanan/:slug/rancangan/hasil", {
				slug: service.slug,
			})}
			once={once}
			label={t("catalogue.draft.outcome")}
		>
			<Hidden name={fields.basedOn} value={String(draft.revision)} />
			{rowsShown(typed).map((row) => (
				<fieldset class="fields">
					<legend>{t("catalogue.draft.row", { n: row })}</legend>
					<TextArea
						{...part}
						name={fields.said(row)}
						label={t("catalogue.draft.said")}
						rows={2}
						optional
					/>
					<TextArea
						{...part}
						name={fields.did(row)}
						label={t("catalogue.draft.done")}
						rows={2}
						optional
					/>
				</fieldset>
			))}
			<Field
				{...part}
				name={fields.minutesAt}
				label={t("catalogue.draft.minutes.address")}
				hint={t("catalogue.draft.minutes.hint")}
				inputmode="url"
				autocomplete="off"
				optional
			/>
			<div>
				<Button kind={isReady({ view, draft }) ? "outlined" : "filled"}>
					{t("catalogue.draft.outcome")}
				</Button>
			</div>
		</Form>
	);
};

const Publish = ({ view, service, draft, once }: DraftPageProps) => (
	<Form
		view={view}
		action={link(view, "/layanan/:slug/rancangan/terbit", {
			slug: service.slug,
		})}
		once={once}
		label={view.t("catalogue.draft.publish")}
	>
		<Hidden name={fields.basedOn} value={String(draft.revision)} />
		<p>{view.t("catalogue.draft.publish.says")}</p>
		<div>
			<Button kind={isReady({ view, draft }) ? "filled" : "outlined"}>
				{view.t("catalogue.draft.publish")}
			</Button>
		</div>
	</Form>
);

const Withdraw = ({ view, service, state, once }: DraftPageProps) => (
	<Fold
		summary={view.t("catalogue.draft.withdraw")}
		open={state.problems.some(({ field }) => field === fields.reason)}
	>
		<Form
			view={view}
			action={link(view, "/layanan/:slug/rancangan/cabut", {
				slug: service.slug,
			})}
			once={once}
			label={view.t("catalogue.draft.withdraw")}
		>
			<TextArea
				view={view}
				state={state}
				name={fields.reason}
				label={view.t("catalogue.draft.reason")}
				hint={view.t("catalogue.draft.reason.hint")}
				rows={3}
			/>
			<div>
				<Button kind="danger">{view.t("catalogue.draft.withdraw")}</Button>
			</div>
		</Form>
	</Fold>
);
