import { type FormState, filled } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Radios } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { MailChoice, Rhythm } from "../index.ts";
import { Tabs } from "./tabs.tsx";

export interface MailProps {
	readonly view: View;
	/** Whether this installation sends mail at all. */
	readonly sendsMail: boolean;
	readonly choice: MailChoice;
	readonly state?: FormState;
}

/** How I am written to; whoever has no address reads that none is needed. */
export const MailPage = ({
	view,
	sendsMail,
	choice,
	state = filled({ kapan: wordOf[choice.rhythm] }),
}: MailProps) => (
	<OfficerLayout
		view={view}
		title={view.t("notices.mail.title")}
		form={sendsMail && choice.address !== null ? state : undefined}
		head={
			<PageHead
				title={view.t("notices.mail.title")}
				below={<Tabs view={view} here="/kotak/surel" />}
			/>
		}
	>
		{sendsMail && choice.address !== null ? (
			<Choice
				view={view}
				choice={choice}
				state={state}
				address={choice.address}
			/>
		) : (
			<Notice
				kind="calm"
				title={view.t(
					sendsMail ? "notices.mail.no-address" : "notices.mail.no-mail",
				)}
			>
				{view.t(
					sendsMail
						? "notices.mail.no-address-says"
						: "notices.mail.no-mail-says",
				)}
			</Notice>
		)}
	</OfficerLayout>
);

interface ChoiceProps {
	readonly view: View;
	readonly choice: MailChoice;
	readonly state: FormState;
	readonly address: string;
}

const Choice = ({ view, choice, state, address }: ChoiceProps) => (
	<>
		{choice.refused && (
			<Notice kind="warn" title={view.t("notices.mail.refused", { address })}>
				{view.t("notices.mail.refused-says")}
			</Notice>
		)}
		<Facts facts={[{ term: view.t("notices.mail.address"), is: address }]} />
		<Form view={view} action={link(view, "/kotak/surel", {})}>
			<Radios
				view={view}
				state={state}
				name="kapan"
				label={view.t("notices.mail.how-often")}
				options={choices.map(({ value, name }) => ({
					value,
					label: view.t(`notices.mail.${name}`),
					says: view.t(`notices.mail.${name}-says`),
				}))}
			/>
			<Button>{view.t("notices.mail.save")}</Button>
		</Form>
		<Meta>{view.t("notices.mail.inside")}</Meta>
	</>
);

/** The word of each rhythm in the form. */
export const wordOf = {
	"at-once": "segera",
	daily: "harian",
	never: "tidak",
} as const satisfies Record<Rhythm, string>;

const choices = (["at-once", "daily", "never"] as const).map((name) => ({
	name,
	value: wordOf[name],
}));
