-- SPDX-License-Identifier: Apache-2.0
-- The office's public-key file (schema/key.md) as the secret key signed it when it was last open: handing out what is
-- public needs no passphrase. Empty in books made before. Local, like the wrapped key beside it.
ALTER TABLE wrapped_key ADD COLUMN public_file TEXT NOT NULL DEFAULT '';
