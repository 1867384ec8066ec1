"""The picture of the network: where everything stands, what is drawn, and the two painters that draw it.

`positions` says where, `scene` what (plain data), `canvas` and `svg` draw the same scene.
"""
