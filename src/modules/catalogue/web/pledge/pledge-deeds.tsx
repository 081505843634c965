import {
	Button,
	Checkbox,
	Form,
	Hidden,
	LinkButton,
	TextArea,
} from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { seenIn, stepOfPledge } from "../../index.ts";
import { fields } from "./pledge-form.ts";
import type { PledgePageProps } from "./pledge-page.tsx";

/** What the office does with a pledge: sign, publish, draw up the next one, take it back. Nothing for everybody else. */
export const PledgeDeeds = (props: PledgePageProps) => {
	const { view, may } = props;
	return !may.draft && !may.sign ? null : (
		<Section id="kantor" title={view.t("catalogue.pledge.office")}>
			<Making {...props} />
			{props.pledge.state === "draft" && <Sign {...props} />}
			{props.pledge.state === "signed" && <Publish {...props} />}
			{may.withdraw && stepOfPledge(props.pledge.state, "withdraw") && (
				<Withdraw {...props} />
			)}
		</Section>
	);
};

const addressOf = ({ unit, pledge }: PledgePageProps) => ({
	unit: unit.slug,
	number: String(pledge.number),
});

/** To the draft: the next one, or the one on the page. */
const Making = ({ view, unit, pledge, making }: PledgePageProps) => {
	if (pledge.state === "signed") return null;
	if (making && making.number !== pledge.number)
		return (
			<p>
				<LinkButton
					kind="outlined"
					href={link(view, "/unit/:unit/maklumat/:number", {
						unit: unit.slug,
						number: String(making.number),
					})}
				>
					{view.t(`catalogue.pledge.making.${making.state}`)}
				</LinkButton>
			</p>
		);
	return (
		<p>
			<LinkButton
				kind="outlined"
				href={link(view, "/unit/:unit/maklumat/rancangan", { unit: unit.slug })}
			>
				{view.t(
					pledge.state === "draft"
						? "catalogue.pledge.change"
						: "catalogue.pledge.renew",
				)}
			</LinkButton>
		</p>
	);
};

const Sign = (props: PledgePageProps) => {
	const { view, pledge, may, state, once } = props;
	const { t } = view;
	return !may.sign ? (
		<p>{t("catalogue.pledge.waits-for-head")}</p>
	) : (
		<Form
			view={view}
			action={link(
				view,
				"/unit/:unit/maklumat/:number/tanda-tangan",
				addressOf(props),
			)}
			once={once}
			label={t("catalogue.pledge.sign")}
		>
			<Hidden name={fields.basedOn} value={String(pledge.revision)} />
			<Hidden name={fields.seen} value={seenIn(pledge)} />
			<Checkbox
				view={view}
				state={state}
				name={fields.agrees}
				label={t("catalogue.pledge.agrees", pledge.signer)}
				says={t("catalogue.pledge.agrees.says")}
			/>
			<div>
				<Button>{t("catalogue.pledge.sign")}</Button>
			</div>
		</Form>
	);
};

const Publish = (props: PledgePageProps) => {
	const { view, once } = props;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/unit/:unit/maklumat/:number/terbit",
				addressOf(props),
			)}
			once={once}
			label={view.t("catalogue.pledge.publish")}
		>
			<p>{view.t("catalogue.pledge.publish.says")}</p>
			<div>
				<Button>{view.t("catalogue.pledge.publish")}</Button>
			</div>
		</Form>
	);
};

const Withdraw = (props: PledgePageProps) => {
	const { view, state, once } = props;
	return (
		<Fold
			summary={view.t("catalogue.pledge.withdraw")}
			open={state.problems.some(({ field }) => field === fields.why)}
		>
			<Form
				view={view}
				action={link(
					view,
					"/unit/:unit/maklumat/:number/cabut",
					addressOf(props),
				)}
				once={once}
				label={view.t("catalogue.pledge.withdraw")}
			>
				<TextArea
					view={view}
					state={state}
					name={fields.why}
					label={view.t("catalogue.pledge.why")}
					hint={view.t("catalogue.pledge.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{view.t("catalogue.pledge.withdraw")}</Button>
				</div>
			</Form>
		</Fold>
	);
};
