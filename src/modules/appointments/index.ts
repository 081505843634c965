/** Hours of an office that people book without a name, with places kept for those who need them. */
export {
	type Appointment,
	type Booked,
	type BookRefusal,
	book,
	type SlotRefusal,
} from "./book.ts";
export type { Booking } from "./booking.ts";
export {
	type ChangeRefusal,
	cancelBooking,
	moveBooking,
} from "./change-booking.ts";
export {
	type Claimable,
	type ClaimedRefusal,
	claimable,
	correctBooking,
	endBooking,
} from "./claimed.ts";
export { forgetAppointments } from "./forget.ts";
export { closeSlot, type Opened, openSlots } from "./keep-slots.ts";
export { hoursIn, type Plan, planFields, problemsOf } from "./plan.ts";
export { mayKeep } from "./policy.ts";
export {
	bookingOfVisit,
	dayAtDesk,
	daysWithSlots,
	freeSlots,
	type Mine,
	officesOf,
	officesTaking,
	type SlotAtDesk,
	takesAppointments,
} from "./queries.ts";
export { endOf, freeIn, placeFor, type Slot } from "./slot.ts";
export { terms } from "./terms.ts";
