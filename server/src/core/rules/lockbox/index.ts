// Where the packet goes.
import attentionLineMissing from "./attention-line-missing.ts";
import iceWithoutRemoval from "./ice-without-removal.ts";
import missing from "./missing.ts";
import mixedGroup from "./mixed-group.ts";
import reParoleCourierUnstated from "./re-parole-courier-unstated.ts";
import removalGoesToIce from "./removal-goes-to-ice.ts";
import removalMayGoToIce from "./removal-may-go-to-ice.ts";
import unknownAddress from "./unknown-address.ts";
import wrongForCarrier from "./wrong-for-carrier.ts";

export const lockboxRules = [
  missing,
  wrongForCarrier,
  unknownAddress,
  attentionLineMissing,
  removalGoesToIce,
  iceWithoutRemoval,
  mixedGroup,
  reParoleCourierUnstated,
  removalMayGoToIce,
];
