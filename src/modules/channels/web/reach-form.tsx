import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden, Radios } from "#ui/form/index.ts";
import { Hug, Meta, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import { type Channel, sendingHours } from "../index.ts";

/** As the form names its fields. */
export const reachFields = { channel: "lewat", to: "ke", stop: "berhenti" };

export interface ReachFormProps {
	readonly view: View;
	readonly action: string;
	readonly once: string;
	readonly state: FormState;
	/** The ways that this installation has. */
	readonly ways: readonly Channel[];
	/** By which they hear now; `null`: by none. */
	readonly chosen: Channel | null;
	/** Nothing really goes out. */
	readonly demo: boolean;
}

/** What a message says, by which way, and how to end it. */
export const ReachForm = (props: ReachFormProps) => {
	const { view, ways, chosen, demo } = props;
	const { t } = view;
	if (ways.length === 0)
		return (
			<Notice kind="info" title={t("channels.none")}>
				{t("channels.none.says")}
			</Notice>
		);
	return (
		<>
			{chosen !== null && <Chosen {...props} chosen={chosen} />}
			<Notice kind="warn" title={t("channels.careful")}>
				{t("channels.careful.says")}
			</Notice>
			{demo && <Meta>{t("channels.demo")}</Meta>}
			<Choose {...props} />
		</>
	);
};

const Chosen = ({
	view,
	action,
	once,
	chosen,
}: ReachFormProps & { readonly chosen: Channel }) => {
	const { t } = view;
	return (
		<Hug>
			<p>
				<strong>
					{t("channels.chosen", { channel: t(`channels.by.${chosen}`) })}
				</strong>
			</p>
			<p>{t("channels.chosen.says")}</p>
			<Form
				view={view}
				action={action}
				once={`${once}-berhenti`}
				label={t("channels.stop")}
			>
				<Hidden name={reachFields.stop} value="ya" />
				<div>
					<Button kind="outlined">{t("channels.stop")}</Button>
				</div>
			</Form>
		</Hug>
	);
};

/** As a clock shows them. */
const hoursShown = {
	from: String(sendingHours.from).padStart(2, "0"),
	until: String(sendingHours.until),
};

const Choose = ({
	view,
	action,
	once,
	state,
	ways,
	chosen,
}: ReachFormProps) => {
	const { t } = view;
	return (
		<Section
			id="pilih"
			title={t(chosen === null ? "channels.choose" : "channels.change")}
		>
			<Form view={view} action={action} once={once}>
				<Radios
					view={view}
					state={state}
					name={reachFields.channel}
					label={t("channels.way")}
					options={ways.map((way) => ({
						value: way,
						label: t(`channels.way.${way}`),
					}))}
				/>
				<Field
					view={view}
					state={state}
					name={reachFields.to}
					label={t("channels.to")}
					hint={t("channels.to.hint")}
					autocomplete="off"
				/>
				<Meta>{t("channels.when", hoursShown)}</Meta>
				<div>
					<Button>{t("channels.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};
