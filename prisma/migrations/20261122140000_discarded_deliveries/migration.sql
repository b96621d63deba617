-- A manager may say of what was not understood that it is no lead.
ALTER TABLE "Delivery" DROP CONSTRAINT "Delivery_state_known";
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_state_known"
  CHECK ("state" IN ('stored', 'matched', 'repeated', 'quarantined', 'discarded'));
