import { typedValue } from "#kernel/form.ts";
import { classes } from "../content.ts";
import { type ControlProps, fieldId, wiringOf } from "./control.ts";
import { GroupShell } from "./shell.tsx";

/** The parts of a date in a form: `lahir` is sent as `lahir_hari`, `lahir_bulan`, `lahir_tahun`. */
export const dateParts = ["hari", "bulan", "tahun"] as const;
export const datePart = (
	name: string,
	part: (typeof dateParts)[number],
): string => `${name}_${part}`;

/**
 * Day, month, year: three fields, one error. A problem names the whole date (`lahir`) or the part that is
 * wrong (`lahir_bulan`); the error summary then leads to that part.
 */
export const DateFields = (props: ControlProps) => {
	const { view, state, name, within } = props;
	const names = [name, ...dateParts.map((part) => datePart(name, part))];
	const problem = state.problems.find(({ field }) => names.includes(field));
	const wiring = wiringOf(props, problem);
	const words = {
		hari: view.t("ui.date.day"),
		bulan: view.t("ui.date.month"),
		tahun: view.t("ui.date.year"),
	};
	return (
		<GroupShell {...props} wiring={wiring}>
			<div class="date">
				{dateParts.map((part) => {
					const field = datePart(name, part);
					const whole = problem?.field === name;
					const id =
						whole && part === "hari" ? wiring.id : fieldId(field, within);
					const wrong = whole || problem?.field === field;
					return (
						<div>
							<label for={id}>{words[part]}</label>
							<input
								class={classes("in", part === "tahun" ? "w4" : "w2")}
								id={id}
								name={field}
								type="text"
								inputmode="numeric"
								autocomplete="off"
								value={typedValue(state, field)}
								aria-describedby={wrong ? wiring.describedBy : undefined}
								aria-invalid={wrong ? "true" : undefined}
							/>
						</div>
					);
				})}
			</div>
		</GroupShell>
	);
};
