import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Event } from "../../index.ts";

export interface CalendarPageProps {
	readonly view: View;
	readonly event: Event;
	readonly state: FormState;
	/** Just made: shown this once. */
	readonly address: string | null;
	/** There is an address already. */
	readonly has: boolean;
	readonly once: string;
}

export const calendarField = "alamat";

/** An address for the calendar on one's telephone, with all events of one person, and nothing of that person in it. */
export const CalendarPage = (props: CalendarPageProps) => {
	const { view, event, state, address, has, once } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("events.own-calendar")}
			form={state}
			unlisted
		>
			<PageHead title={t("events.own-calendar")} lead={event.title} />
			{address ? (
				<>
					<Notice kind="ok" title={t("events.own-calendar.made")}>
						{t("events.own-calendar.made.says")}
					</Notice>
					<p>
						<Code>{address}</Code>
					</p>
				</>
			) : (
				<>
					<p>
						{t(has ? "events.own-calendar.has" : "events.own-calendar.says")}
					</p>
					<Form
						view={view}
						action={link(view, "/acara/saya/kalender/alamat", {})}
						once={once}
						shared
					>
						<Field
							view={view}
							state={state}
							name={calendarField}
							label={t("events.own-calendar.join")}
							hint={t("events.own-calendar.join.hint")}
							autocomplete="off"
							width="full"
							optional
						/>
						<div>
							<Button>
								{t(
									has ? "events.own-calendar.renew" : "events.own-calendar.do",
								)}
							</Button>
						</div>
					</Form>
				</>
			)}
			<Meta>{t("events.own-calendar.safe")}</Meta>
			<p>
				<a href={link(view, "/acara/saya", {})}>{t("events.mine.title")}</a>
			</p>
		</CitizenLayout>
	);
};
